/*
 * What sentences begin with. It tells whether one can begin a paragraph, or opens running text below a title.
 */

const phrases = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(', ')))

/** A sentence that begins so goes on from the one above it. */
const GOES_ON = phrases(
  'However, Moreover, Furthermore, Additionally, In addition, Besides, Therefore, Thus, Hence, Consequently, As a result',
  'Accordingly, Specifically, In particular, Particularly, Notably, For example, For instance, In contrast, By contrast',
  'Conversely, Instead, Nevertheless, Nonetheless, Yet, But, And, Also, Then, Next, First, Firstly, Second, Secondly',
  'Third, Thirdly, Finally, Lastly, Meanwhile, Similarly, Likewise, Overall, Together, Both, Here, Further, More',
  'These, Those, They, Their, It, Its, He, She, Such, Our, Across, Compared, Among, On the, At',
  'To address, To tackle, To this, To overcome, To mitigate, To bridge, To solve, To fill, To resolve, To remedy, To do',
  'Experiments, Experimental, Extensive, Empirical, Empirically, Results, Evaluations, Evaluation, Evaluating, Code',
  'The code, The result, The results, The proposed, The resulting, The source, The former, The latter',
  'We also, We then, We further, We find, We found, We evaluate, We demonstrate, We show, We validate, We observe',
  'We prove, We conduct, We release, We provide, We apply, We test, We hope, We conclude, We compare',
  'Using this, Using these, Using our, Based on this, Based on these, Building on, Motivated by, Inspired by, With this',
  'With these, Through this, Through these, Through extensive, While this, While these, While our, While such',
  'Although this, Although these, Although such, Despite this, Despite these, Despite its, Despite their',
)

/** What a paper says of itself, and may begin a paragraph with: `This work addresses …` */
const ITSELF = phrases(
  'work, paper, study, article, survey, report, thesis, review, research, tutorial, chapter, position',
)

/** More words than a phrase has. */
const MOST_WORDS = 3

/** Whether a text begins with a sentence that goes on from what stands above it, as no paragraph does. */
export function goesOnFromAbove(text: string): boolean {
  const words = firstWords(text)
  if (words[0] === 'This') return !ITSELF.has(words[1] ?? '')
  return words.some((_word, at) => GOES_ON.has(words.slice(0, at + 1).join(' ')))
}

/** Words that open sentences, and lines of titles seldom. */
const OPENERS = phrases(
  'We, While, When, Although, Though, Despite, This, These, It, Recent, Recently, Existing, As, Since, There',
)

/** `We introduce …`, `Although …`: running text, not the second line of a title. */
export function opensRunningText(text: string): boolean {
  return OPENERS.has(firstWords(text)[0] ?? '')
}

function firstWords(text: string): string[] {
  const words = text.slice(0, 80).split(' ', MOST_WORDS)
  return words.map((word) => word.replace(/,$/, ''))
}
