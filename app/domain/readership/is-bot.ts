/** Words that programs put into their name. People's browsers have none of them. */
const BOT_WORDS = /bot|crawl|spider|slurp|scrap|fetch|preview|monitor|curl|wget|python|java\/|http-?client/i;

/** Whether a user agent says it is a program, or says nothing at all. */
export const isBot = (userAgent: string) => userAgent.trim() === "" || BOT_WORDS.test(userAgent);
