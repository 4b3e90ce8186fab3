// The client's own texts, in the languages of the user. What comes from the solution is translated by the server.

/** @type {Record<string, [string, string, string]>} English, German, French */
const texts = {
  addTime: ['Move time on', 'Zeit vorstellen', 'Avancer le temps'],
  applyTime: ['Set', 'Stellen', 'Régler'],
  area: ['Area', 'Bereich', 'Zone'],
  blank: ['(blank)', '(leer)', '(vide)'],
  cancel: ['Cancel', 'Abbrechen', 'Annuler'],
  chartTable: ['Figures of the chart', 'Zahlen des Diagramms', 'Chiffres du graphique'],
  clear: ['Clear search', 'Suche leeren', 'Effacer la recherche'],
  clock: ['Time in this organisation', 'Zeit in dieser Organisation', 'Heure de cette organisation'],
  clockFailed: ['Some due work failed: {0}', 'Fällige Arbeit ist fehlgeschlagen: {0}', 'Des travaux échus ont échoué : {0}'],
  clockHelp: [
    'Time only moves forward. What falls due on the way is then worked off, as the schedule would.',
    'Die Zeit läuft nur vorwärts. Was dabei fällig wird, wird danach erledigt, wie es der Zeitplan täte.',
    'Le temps ne fait qu’avancer. Ce qui arrive à échéance est ensuite traité, comme le ferait la planification.'],
  clockMoved: ['It is now {0}.', 'Es ist jetzt {0}.', 'Il est maintenant {0}.'],
  clockWorking: ['Time moves on …', 'Die Zeit läuft …', 'Le temps avance…'],
  dashboard: ['Dashboard', 'Dashboard', 'Tableau de bord'],
  day: ['1 day', '1 Tag', '1 jour'],
  days3: ['3 days', '3 Tage', '3 jours'],
  delete: ['Delete', 'Löschen', 'Supprimer'],
  deleteQuestion: ['Delete {0}? This cannot be undone.', '{0} löschen? Das kann nicht rückgängig gemacht werden.', 'Supprimer {0} ? Cette action est irréversible.'],
  empty: ['No data available', 'Keine Daten verfügbar', 'Aucune donnée disponible'],
  environment: ['Sandbox on this machine', 'Sandbox auf diesem Rechner', 'Sandbox sur cet ordinateur'],
  failed: ['This could not be shown.', 'Das konnte nicht angezeigt werden.', 'Impossible d’afficher ces données.'],
  failedPage: ['This page could not be opened.', 'Diese Seite konnte nicht geöffnet werden.', 'Impossible d’ouvrir cette page.'],
  firstPage: ['First page', 'Erste Seite', 'Première page'],
  hideChart: ['Hide chart', 'Diagramm ausblenden', 'Masquer le graphique'],
  hour: ['1 hour', '1 Stunde', '1 heure'],
  hours4: ['4 hours', '4 Stunden', '4 heures'],
  language: ['Language', 'Sprache', 'Langue'],
  loading: ['Loading …', 'Wird geladen …', 'Chargement…'],
  minutes15: ['15 min', '15 Min.', '15 min'],
  month: ['30 days', '30 Tage', '30 jours'],
  navigation: ['Site map', 'Siteübersicht', 'Plan du site'],
  new: ['New', 'Neu', 'Nouveau'],
  noName: ['(No name)', '(Kein Name)', '(Sans nom)'],
  nextPage: ['Next page', 'Nächste Seite', 'Page suivante'],
  noAccess: ['You have no access to {0}.', 'Sie haben keinen Zugriff auf {0}.', 'Vous n’avez pas accès à {0}.'],
  noFigures: ['Nothing to show in this chart', 'Dieses Diagramm hat nichts zu zeigen', 'Rien à afficher dans ce graphique'],
  'of-avg': ['{0} (average)', '{0} (Durchschnitt)', '{0} (moyenne)'],
  'of-max': ['{0} (highest)', '{0} (höchster Wert)', '{0} (maximum)'],
  'of-min': ['{0} (lowest)', '{0} (niedrigster Wert)', '{0} (minimum)'],
  'of-sum': ['{0} (sum)', '{0} (Summe)', '{0} (somme)'],
  ok: ['OK', 'OK', 'OK'],
  otherUser: ['Work as', 'Arbeiten als', 'Travailler en tant que'],
  page: ['Page {0}', 'Seite {0}', 'Page {0}'],
  previousPage: ['Previous page', 'Vorherige Seite', 'Page précédente'],
  refresh: ['Refresh', 'Aktualisieren', 'Actualiser'],
  retry: ['Try again', 'Erneut versuchen', 'Réessayer'],
  rows: ['Rows: {0}', 'Zeilen: {0}', 'Lignes : {0}'],
  rowsMany: ['Rows: {0}+', 'Zeilen: {0}+', 'Lignes : {0}+'],
  search: ['Search this view', 'Diese Ansicht durchsuchen', 'Rechercher dans cette vue'],
  searchShort: ['Filter by keyword', 'Nach Stichwort filtern', 'Filtrer par mot clé'],
  selectAll: ['Select all rows', 'Alle Zeilen auswählen', 'Sélectionner toutes les lignes'],
  selectRow: ['Select {0}', '{0} auswählen', 'Sélectionner {0}'],
  selected: ['{0} selected', '{0} ausgewählt', '{0} sélectionnée(s)'],
  selectChart: ['Chart', 'Diagramm', 'Graphique'],
  selectView: ['View', 'Ansicht', 'Vue'],
  setTime: ['Set the time', 'Zeit stellen', 'Régler l’heure'],
  showChart: ['Show chart', 'Diagramm anzeigen', 'Afficher le graphique'],
  showTable: ['Show as table', 'Als Tabelle anzeigen', 'Afficher sous forme de tableau'],
  showPicture: ['Show as chart', 'Als Diagramm anzeigen', 'Afficher sous forme de graphique'],
  skip: ['Skip to the page', 'Zur Seite springen', 'Aller à la page'],
  sort: ['Sort by {0}', 'Nach {0} sortieren', 'Trier par {0}'],
  unsaved: [
    'Changes that are not saved are lost. Leave the page all the same?',
    'Nicht gespeicherte Änderungen gehen verloren. Die Seite trotzdem verlassen?',
    'Les modifications non enregistrées seront perdues. Quitter la page malgré tout ?'],
  user: ['Signed in as', 'Angemeldet als', 'Connecté en tant que'],
  viewAll: ['Open the view', 'Ansicht öffnen', 'Ouvrir la vue'],
  week: ['1 week', '1 Woche', '1 semaine'],
};

/** @type {Record<number, number>} */
const columns = { 1033: 0, 1031: 1, 1036: 2 };

/** @type {Record<number, string>} */
const tags = { 1033: 'en-US', 1031: 'de-DE', 1036: 'fr-FR' };

let language = 1033;

/** @param {number} lcid */
export function useLanguage(lcid) {
  language = lcid in columns ? lcid : 1033;
  document.documentElement.lang = languageTag();
}

/** The language as browsers name it: of dates, numbers and the page. */
export const languageTag = () => tags[language];

/** Adds texts of another module, by the same three languages. @param {Record<string, [string, string, string]>} more */
export const addTexts = (more) => Object.assign(texts, more);

/**
 * One of the texts, with values put in for {0}, {1} …
 * @param {string} key
 * @param {...unknown} values
 */
export function text(key, ...values) {
  const found = texts[key];
  if (!found)
    throw new Error(`There is no text '${key}'.`);
  return found[columns[language]].replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)]));
}

/** How a language calls itself. @param {number} lcid */
export const nameOfLanguage = (lcid) => {
  const tag = tags[lcid];
  if (!tag)
    return String(lcid);
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag.slice(0, 2)) ?? tag;
  return name[0].toUpperCase() + name.slice(1);
};
