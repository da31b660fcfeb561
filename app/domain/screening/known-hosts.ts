/** Where everybody links to: reference works, code, papers, news of record, pictures. A link there advertises nothing. */
const WELL_KNOWN = new Set(
  `wikipedia.org wikimedia.org wiktionary.org wikidata.org archive.org
  github.com gitlab.com bitbucket.org codeberg.org sourceforge.net npmjs.com pypi.org
  stackoverflow.com stackexchange.com superuser.com serverfault.com askubuntu.com imgur.com
  arxiv.org doi.org nature.com sciencedirect.com springer.com jstor.org acm.org ieee.org aps.org pubmed.gov
  mozilla.org w3.org whatwg.org ietf.org debian.org ubuntu.com python.org nodejs.org postgresql.org apache.org
  microsoft.com apple.com google.com android.com openstreetmap.org youtube.com youtu.be vimeo.com
  europa.eu legifrance.gouv.fr service-public.fr gov.uk insee.fr cnil.fr lemonde.fr bbc.co.uk theguardian.com`.split(
    /\s+/,
  ),
);

/** Addresses under which anybody opens a page of their own: there the whole host says who it is. */
const SHARED = new Set(
  `github.io gitlab.io readthedocs.io blogspot.com wordpress.com tumblr.com medium.com substack.com netlify.app
  vercel.app pages.dev web.app firebaseapp.com weebly.com wixsite.com webflow.io herokuapp.com glitch.me neocities.org`.split(
    /\s+/,
  ),
);

/** Likewise, of hosts that are well known otherwise. */
const OPEN_TO_ALL = ["sites.google.com", "docs.google.com", "forms.office.com", "gist.github.com"];

/** Second levels under which a country registers names. */
const SECOND_LEVEL = new Set(["co", "com", "org", "net", "gov", "gouv", "ac", "edu", "asso"]);

/** What somebody registered, of the name of a host: `shop.spam.co.uk` is `spam.co.uk`. */
export function siteOf(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, "");
  const open = OPEN_TO_ALL.find((one) => name === one || name.endsWith(`.${one}`));
  if (open) return open;
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

export const isWellKnown = (site: string) => WELL_KNOWN.has(site);
