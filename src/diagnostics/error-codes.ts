import { defineExplanations } from './code-row.js'
import { exampleProfile } from './example-page.js'

/** Something printed could not become a valid value, or there is no page at all. */
export const errorCodes = /* @__PURE__ */ defineExplanations(() => ({
  'not-a-profile': {
    title: 'No author page in the text',
    explanation:
      'The text has neither a meta line of a paper (such as "LGSep 20, 2024") nor a name with a papers line or heading, ' +
      'so there is nothing to read: the data is null and no other diagnostic is given. The page is most likely an error ' +
      'page, a log-in wall or HTML that was not turned into text. Look at what the scraper saved and fetch it again.',
    example: {
      kind: 'profile',
      options: {},
      text: 'Page not found\n\nThe page that you asked for does not exist.',
      result: 'The data is null.',
    },
  },
  'not-a-paper-page': {
    title: "No paper's page in the text",
    explanation:
      "The text was to be read as a paper's own page, but has no arXiv line and nothing else that only such a page " +
      'prints. The data is null and no other diagnostic is given. If it is an author page, read it as a profile; if it ' +
      'is an error page or HTML, fetch it again.',
    example: {
      kind: 'paper-page',
      options: {},
      text: 'Sign in to continue\n\nYour session has ended.',
      result: 'The data is null.',
    },
  },
  'unread-form': {
    title: 'A form that is not read',
    explanation:
      'The page came in a form in which its parts cannot be told, or for which there is a better way: text without line ' +
      'breaks, HTML given as text, pandoc’s fences, another markup language than Markdown (reStructuredText, Org, those of ' +
      'wikis), an aria snapshot, a whole paper on one line of Markdown. The data is null and no other diagnostic is given. The hint names what to give instead: most often the text of the page as a ' +
      'browser’s innerText has it, or its HTML through fromHtml of scholar-profile/html.',
    example: {
      kind: 'profile',
      options: {},
      text: '<!doctype html>\n<html><body><h1>Page of an author</h1></body></html>',
      result: 'The data is null.',
    },
  },
  'missing-title': {
    title: 'A paper without a title',
    explanation:
      'A meta line opens a paper, but no title follows it before the next paper or the end of the text. The paper stays ' +
      'at its index with title null, and what else was printed of it is kept. The page was probably cut there: compare ' +
      'it with the site and fetch it again.',
    example: {
      kind: 'profile',
      options: {},
      text: exampleProfile({ title: '', authors: '', abstract: '' }),
      result: 'papers[0].title is null.',
    },
  },
  'damaged-meta-line': {
    title: 'A meta line that cannot be read',
    explanation:
      'A paper begins here, but the line that should hold its category and date is absent or does not read as one, most ' +
      'often because the month is unknown or letters were lost. The paper is kept with what could be read; its date is ' +
      'null, its score null and its categories empty where those could not be read either. Compare the line with the ' +
      'expected form, then correct the text or report the new form. On a paper’s own page, few of which have no such line, ' +
      'it is a warning that none is there.',
    example: {
      kind: 'profile',
      options: {},
      text: exampleProfile({ meta: 'LGSmarch 3, 2024' }),
      result: 'papers[0].date is null; title, authors and abstract are kept.',
    },
  },
  'invalid-date': {
    title: 'A date that no calendar has',
    explanation:
      'Month and day are readable, but the day does not exist in that month of that year. Nothing is moved to a ' +
      'neighbouring day: what was printed stays in text, year, month and day, and the inner date is null. Check the ' +
      'page; if the site prints it so, correct it from another source.',
    example: {
      kind: 'profile',
      options: {},
      text: exampleProfile({ meta: 'LGFeb 30, 2024' }),
      result: 'papers[0].date has year 2024, month 2, day 30 and date null.',
    },
  },
  'number-out-of-range': {
    title: 'A number that its field cannot hold',
    explanation:
      'A number was printed that is too large, too small or too long for its field, for instance a percentage above 100 ' +
      'or a count beyond what a number holds exactly. The field is null and everything else is kept. Two glued numbers ' +
      'are a common cause: look at the line, and at how the text was extracted.',
    example: {
      kind: 'profile',
      options: {},
      text: exampleProfile({ metrics: '1paper\nNovelty154%' }),
      result: 'author.noveltyPercent is null.',
    },
  },
  'bad-record': {
    title: 'A record that holds no page',
    explanation:
      'A line of a JSON Lines stream is not JSON, has no text, or holds a reserved key. Its result has data null and ' +
      'names the line, and the stream goes on with the next one. Where only its scrapedAt is no time, or its url no ' +
      'text, the page is read without that. Correct the record, or name the right field with --text-field.',
    example: {
      kind: 'record',
      options: {},
      text: '{"id": 7, "body": "the page is under another name"}',
      result: 'The result of this line has data null; the lines after it are read.',
    },
  },
}))
