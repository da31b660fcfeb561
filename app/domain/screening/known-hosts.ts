/** Where everybody links to: reference works, code, papers, news of record, pictures. A link there advertises nothing. */
const WELL_KNOWN = new Set(
  `wikipedia.org wikimedia.org wiktionary.org wikidata.org archive.org openstreetmap.org
  github.com gitlab.com bitbucket.org codeberg.org sourceforge.net npmjs.com pypi.org jupyter.org readthedocs.io
  stackoverflow.com stackexchange.com superuser.com serverfault.com askubuntu.com mathoverflow.net imgur.com
  arxiv.org doi.org nature.com sciencedirect.com springer.com wiley.com jstor.org acm.org ieee.org aps.org iop.org
  iacr.org pnas.org plos.org sciencemag.org sciencedaily.com scientificamerican.com phys.org researchgate.net
  mozilla.org w3.org whatwg.org ietf.org debian.org ubuntu.com kernel.org python.org nodejs.org postgresql.org apache.org
  microsoft.com apple.com google.com googleblog.com android.com ibm.com intel.com oracle.com cloudflare.com
  youtube.com youtu.be vimeo.com coursera.org edx.org xkcd.com reddit.com news.ycombinator.com
  europa.eu service-public.fr insee.fr cnil.fr madrid.es lemonde.fr lefigaro.fr liberation.fr elpais.com spiegel.de
  bbc.com bbc.co.uk theguardian.com nytimes.com washingtonpost.com reuters.com`.split(/\s+/),
);

/** Only universities, authorities and the like can register names here. */
const INSTITUTIONS = /(^|\.)(edu|gov|mil|int)$|(^|\.)(edu|gov|ac|gouv|gob)\.[a-z]{2}$/;

/** Addresses under which anybody opens a page of their own: there the whole host says who it is. */
const SHARED = new Set(
  `github.io gitlab.io blogspot.com wordpress.com tumblr.com medium.com substack.com netlify.app
  vercel.app pages.dev web.app firebaseapp.com weebly.com wixsite.com webflow.io herokuapp.com glitch.me neocities.org`.split(
    /\s+/,
  ),
);

/** Likewise, of hosts that are well known otherwise. */
const OPEN_TO_ALL = ["sites.google.com", "docs.google.com", "forms.office.com", "gist.github.com"];

/** Second levels under which a country registers names. */
const SECOND_LEVEL = new Set(["co", "com", "org", "net", "gov", "gouv", "gob", "ac", "edu", "asso"]);

/** What somebody registered, of the name of a host: `shop.spam.co.uk` is `spam.co.uk`. */
export function siteOf(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, "");
  const open = OPEN_TO_ALL.find((one) => name === one || name.endsWith(`.${one}`));
  if (open) return open;
  // An address in figures has no name that somebody registered.
  if (/^[\d.]+$|:/.test(name)) return name;
  const labels = name.split(".");
  const two = labels.slice(-2).join(".");
  const deep = labels.at(-1)!.length === 2 && SECOND_LEVEL.has(labels.at(-2) ?? "");
  return deep || SHARED.has(two) ? labels.slice(-3).join(".") : two;
}

/** Hosts as lines, as an admin types them: with or without scheme, path and `www`. */
export function sitesIn(lines: string): string[] {
  const hosts = lines
    .split(/[\s,;]+/)
    .map((line) => line.replace(/^https?:\/\//i, "").replace(/[/:?#].*$/, ""));
  return [...new Set(hosts.filter(Boolean).map(siteOf))];
}

export const isWellKnown = (site: string) => WELL_KNOWN.has(site) || INSTITUTIONS.test(site);
