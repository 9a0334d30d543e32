/* What search lists first, and what it shows of a page. Sphinx puts this script on the page of
   results, behind its own (`html_search_scorer`); the texts of all pages are there before. */
{
  const SCORES = { title: 100, chapter: 90, glossary: 80, object: 70, section: 60 };
  const CHAPTER = /\/\d\d-/;
  const EXCERPT = 240;
  const query = (new URLSearchParams(location.search).get("q") ?? "").toLowerCase().trim();
  const plain = (html) => html.replace(/<[^>]*>/g, " ");

  /** Return what the forms of a word begin with: "densit" for density and densities. */
  const beginning = (word) => {
    const stem = new Stemmer().stemWord(word);
    let shared = 0;
    while (shared < stem.length && stem[shared] === word[shared]) shared++;
    return word.slice(0, shared);
  };

  /** Return the pattern of these words in a row, in any of their forms. */
  const pattern = (words) => {
    const letter = "\\p{L}\\p{N}_";
    const forms = words.map((word) => `${beginning(word)}[${letter}]*`);
    return new RegExp(`(?<![${letter}])${forms.join(`[^${letter}]+`)}`, "giu");
  };

  const asked = () => splitQuery(query);
  const has = (text, words) => words.length > 0 && text.search(pattern(words)) >= 0;
  const count = (text, words) => text.match(pattern(words))?.length ?? 0;

  /** Return how much of a name the query is, from 0 to 1. */
  const share = (name) => (
    asked().every((word) => has(name, [word])) ? Math.min(1, query.length / name.length) : 0
  );

  /** Count in every page what was asked for: in its sentences, or as words far apart or in code. */
  let counted = null;
  const mentions = () => counted ??= new Map(Object.entries(searchTexts).map(([page, html]) => {
    const words = asked(), prose = plain(html.replace(/<pre>.*?<\/pre>/gs, " "));
    const least = Math.min(...words.map((word) => count(plain(html), [word])));
    return [page, words.length ? 10 * count(prose, words) + least : 0];
  }));

  /** Return the place of the glossary's entry that the query names, if it names one. */
  const entry = (page) => {
    const places = [...searchTexts[page].matchAll(/id="(term-[^"]*)"/g)].map(([, place]) => place);
    const name = (place) => place.slice("term-".length).replaceAll("-", " ");
    const best = places.sort((a, b) => share(name(b)) - share(name(a)))[0];
    return best && share(name(best)) > 0 ? `#${best}` : "";
  };

  /** Return how far up a page belongs for its title and its text; chapters before the rest. */
  const scoreOf = (page, title) => {
    const kind = [...mentions()].filter(([other]) => CHAPTER.test(other) === CHAPTER.test(page));
    const most = Math.max(1, ...kind.map(([, number]) => number));
    const named = share(title);
    return (CHAPTER.test(page) ? 1 : 0.5) * (
      SCORES.chapter * mentions().get(page) / most + (named && SCORES.title * (1 + named))
    );
  };

  window.Scorer = {
    objNameMatch: SCORES.object,
    objPartialMatch: 6,
    objPrio: { 0: 15, 1: 5, 2: -5 },
    objPrioDefault: 0,
    title: 15,
    partialTitle: 7,
    term: 5,
    partialTerm: 2,

    /* Sphinx lists each page for its text, its titles and its terms. What leads to the same place
       gets the same name here, which Sphinx then lists once. */
    score: (result) => {
      const [name, title, anchor, object, score] = result;
      if (object) return score;
      const page = `./${name}.html`;
      const [chapter, section] = title.split(" > ");
      if (section && anchor && !name.endsWith("/glossary")) {
        return (CHAPTER.test(name) ? 1 : 0.5) * SCORES.section * (1 + share(section) / 2);
      }
      result[1] = chapter;
      result[2] = name.endsWith("/glossary") ? entry(page) : "";
      return result[2] ? SCORES.glossary : scoreOf(page, plain(chapter).replace(/^\s*\d+\. /, ""));
    },
  };

  /** Return where in a text the query is, or else the first of its words that is there. */
  const placeIn = (text) => {
    const places = [asked(), ...asked().map((word) => [word])].map((words) => (
      words.length ? text.search(pattern(words)) : -1
    ));
    return places.find((place) => place >= 0) ?? -1;
  };

  /** Cut an excerpt between two words. */
  const cut = (text) => {
    const from = Math.max(0, placeIn(text) - EXCERPT / 3);
    const start = from && text.indexOf(" ", from) + 1;
    const rest = text.slice(start);
    const end = rest.length > EXCERPT ? rest.lastIndexOf(" ", EXCERPT) : rest.length;
    return `${start ? "…" : ""}${rest.slice(0, end)}${end < rest.length ? "…" : ""}`;
  };

  window.fetch = (page) => Promise.resolve(new Response(searchTexts[page]));

  Search.makeSearchSummary = (html, _words, anchor) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const part = document.createElement("div");
    part.append(page.getElementById(anchor.slice(1)) ?? page.body);
    const all = part.textContent;
    part.querySelectorAll("pre").forEach((code) => code.remove());
    const text = [part.textContent, all].find((text) => placeIn(text) >= 0) ?? all;
    const summary = document.createElement("p");
    summary.className = "context";
    summary.textContent = cut(text.replace(/\s+/g, " ").trim());
    return summary;
  };
}
