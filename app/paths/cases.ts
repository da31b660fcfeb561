/** Customer service. */

export const serviceCase = (number: number) => `/service/cases/${number}`;
export const serviceHours = () => "/service/hours";
export const caseFiles = (number: number) => `/cases/${number}/files`;

/** The word is the language's own, so it can only be given on the way out. */
const oneCase = (number: number) => `/cases/${number}`;

export { oneCase as case };
