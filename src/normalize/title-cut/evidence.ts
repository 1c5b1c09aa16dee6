/** One kind of evidence: how much it counts for a cut (below zero: against it), what it is, and a line where it is seen. */
export interface EvidenceRow {
  weight: number
  /** Reads after "the cut is in doubt because". */
  meaning: string
  /** As printed, the cut that is weighed marked with |. */
  example: string
}

/**
 * Everything that a cut is weighed by. A cut's score is the sum of the weights of what is found there, a row counting once
 * for each word that shows it; the highest score wins, and the lead over the runner-up tells whether it is certain.
 * The weights are natural logarithms of odds.
 */
export const evidence = {
  // The word that would end the title: its shape.
  titlePlainWord: {
    weight: 1.4,
    meaning: 'the title would end in an ordinary word',
    example: 'LLM Pretraining|Dongyang Fan',
  },
  titleWordEnding: {
    weight: 1.4,
    meaning: 'the last title word has an ending that title words have',
    example: 'Image Segmentation|Ana Silva',
  },
  titleFourLetters: {
    weight: -0.4,
    meaning: 'the last title word has only four letters',
    example: 'Long-Form Text|Mark Lee',
  },
  titleThreeLetters: { weight: -2, meaning: 'the last title word has only three letters', example: 'with Min|Kyu Lee' },
  titleTwoLetters: {
    weight: -2.8,
    meaning: 'the last title word has only two letters',
    example: 'Learning by Ka|Shun Li',
  },
  titleOneLetter: { weight: -2.4, meaning: 'the last title word is a single letter', example: 'with L|LMs Anna Meyer' },
  titleCapitals: {
    weight: -0.6,
    meaning: 'the title would end in capitals',
    example: 'Traffic Signs with SVM|Luis Vieira',
  },
  titlePluralCapitals: {
    weight: 3.5,
    meaning: 'the title would end in capitals and an s',
    example: 'Retrieval with LLMs|Bo Chen',
  },
  titleTwoHumps: {
    weight: -1.7,
    meaning: 'the last title word has a capital inside',
    example: 'Videos on TikTok|Ana Silva',
  },
  titleMixedCapitals: {
    weight: -1.2,
    meaning: 'the last title word mixes capitals and small letters',
    example: 'Fine-Tuning with LoRA|Ana Silva',
  },
  titleCoinedTail: {
    weight: 1.6,
    meaning: 'the last title word is coined as names of models and data sets are',
    example: 'with ControlNet|Ana Silva',
  },
  titleLongWord: {
    weight: -1.6,
    meaning: 'the last title word is very long',
    example: 'MetaEvaluationOfModels|Ana Silva',
  },
  titleClosed: { weight: 2.7, meaning: 'the title would end in a closing sign', example: 'Do Models Dream?|Ana Silva' },
  titleApostrophe: { weight: -6, meaning: 'an apostrophe stands before the name', example: "Jennifer D'|Souza" },
  titleSurnamePrefix: {
    weight: -2.5,
    meaning: 'what stands before the capital is a part of surnames',
    example: 'Sean Mc|Donald',
  },
  titlePartSurnamePrefix: {
    weight: -1.5,
    meaning: 'what stands between hyphen and capital is a part of surnames',
    example: 'Ana Garcia-Mc|Donald',
  },
  betweenCapitals: {
    weight: -1.2,
    meaning: 'the cut lies between two capitals',
    example: 'Tuning with LoR|AAna Silva',
  },

  // The word that would end the title: what the abstract makes of it.
  titleRepeated: {
    weight: 1.8,
    meaning: 'the abstract repeats the last title word',
    example: 'for LLM Pretraining|Dongyang Fan',
  },
  coinedTitleRepeated: {
    weight: 3.5,
    meaning: 'the abstract repeats the last title word, capitals and all',
    example: 'Videos on TikTok|Ana Silva',
  },
  shortTitleRepeated: {
    weight: 1.8,
    meaning: 'the abstract repeats the very short last title word',
    example: 'Understanding in 3D|Ana Silva',
  },
  titleSpacedOut: {
    weight: 0.7,
    meaning: 'the abstract writes the last title word apart',
    example: 'Agents for DeepResearch|Ana Silva',
  },
  titleUnseen: {
    weight: -0.5,
    meaning: 'the abstract does not repeat the last title word',
    example: 'for LLM Pretraining|Dongyang Fan',
  },
  coinedTitleUnseen: {
    weight: -2.5,
    meaning: 'the abstract does not know the coined last title word',
    example: 'Image EditingAmir|Hossein Zamani',
  },
  wordGoesOn: {
    weight: -2,
    meaning: 'the abstract has a longer word that begins alike',
    example: 'Videos on Tik|TokAna Silva',
  },

  // The first word of the first name.
  firstInitial: {
    weight: -1.3,
    meaning: 'the first name begins with an initial',
    example: 'Neural Networks|A. Clarke',
  },
  firstCapitals: {
    weight: -2.1,
    meaning: 'the first name begins with a word in capitals',
    example: 'Video Captioning|AJ Novak',
  },
  firstTwoHumps: {
    weight: -1,
    meaning: 'the first name begins with a word that has a capital inside',
    example: 'Image Editing|AmirHossein Zamani',
  },
  firstMixedCapitals: {
    weight: -4,
    meaning: 'the first name begins with a word that mixes capitals and small letters',
    example: 'Pub|MedQAAna Silva',
  },
  firstCapitalsThenSmall: {
    weight: -6.5,
    meaning: 'the first name begins with several capitals before small letters',
    example: 'Fine-Tuning with Lo|RAna Silva',
  },
  firstOdd: {
    weight: -4,
    meaning: 'the first name begins with a word that holds more than letters',
    example: 'Wan2.1 I|2VAna Silva',
  },
  firstOddPart: {
    weight: -5,
    meaning: 'the first name begins with a hyphened word of unusual capitals',
    example: 'Pruning for LLa|DA-VAna Silva',
  },
  firstLongWord: {
    weight: -2.9,
    meaning: 'the first name begins with a very long word',
    example: 'Meta|EvaluationAmelie Roth',
  },
  firstSign: {
    weight: -5,
    meaning: 'the first name begins with a word that holds signs',
    example: 'a Deep|Net: The Ana Silva',
  },
  firstTitleEnding: {
    weight: -0.5,
    meaning: 'the first name begins with a word that ends as title words do',
    example: 'the Chat|Models Ana Silva',
  },
  firstCoinedTail: {
    weight: -4.5,
    meaning: 'the first name begins with what ends coined words',
    example: 'with Control|NetAna Silva',
  },
  firstInAbstract: {
    weight: -1,
    meaning: 'the abstract holds the first word of the name',
    example: 'with Deep|Seek Models',
  },
  firstSmall: {
    weight: -8,
    meaning: 'the first name begins with a small letter',
    example: 'Modalities|taro Suzuki',
  },
  firstParticle: {
    weight: -5,
    meaning: 'the first name begins with a particle in small letters',
    example: 'Process Mining|van der Aalst',
  },

  // The other words of the first name.
  restSmall: { weight: -1, meaning: 'the first name holds a word in small letters', example: 'Retrieval|Jihyung lee' },
  restInitial: {
    weight: -0.9,
    meaning: 'the first name holds a further initial',
    example: 'in the Wild|Maria B. Lopez',
  },
  restCapitals: { weight: -0.9, meaning: 'the first name holds a word in capitals', example: 'in the Wild|Suhas BN' },
  restTwoHumps: {
    weight: -1.3,
    meaning: 'the first name holds a further word with a capital inside',
    example: 'for Deep|Fake ArtAna Silva',
  },
  restMixedCapitals: {
    weight: -2.3,
    meaning: 'the first name holds a further word of mixed capitals',
    example: 'Pre|Training with LoRAna Silva',
  },
  restCapitalsThenSmall: {
    weight: -3.7,
    meaning: 'the first name holds a further word with several capitals before small letters',
    example: 'Deep|Nets for NLPAna Silva',
  },
  restOdd: {
    weight: -2,
    meaning: 'the first name holds a further word with more than letters',
    example: 'Deep|Nets 2.0 Ana Silva',
  },
  restOddPart: {
    weight: -2.5,
    meaning: 'the first name holds a hyphened word of unusual capitals',
    example: 'Point|Net and Skip-NetAna Silva',
  },
  restSign: {
    weight: -2.5,
    meaning: 'the first name holds a sign that names do not hold',
    example: 'Deep|Nets: Why Ana Silva',
  },
  restFunctionWord: {
    weight: -2,
    meaning: 'the first name holds a function word',
    example: 'Tik|Tok and the NewsAna Silva',
  },
  restTitleEnding: {
    weight: -1.3,
    meaning: 'the first name holds a word that ends as title words do',
    example: 'Tik|Tok Recommendations Ana',
  },
  restCoinedTail: {
    weight: -2,
    meaning: 'the first name holds a coined word',
    example: 'Deep|Cut with PointNetAna Silva',
  },
  restInAbstract: {
    weight: -0.9,
    meaning: 'the abstract holds a further word of the first name',
    example: 'Deep|Seek Models',
  },

  // The first name as a whole.
  firstOneWord: { weight: -4.3, meaning: 'the first name is a single word', example: 'Reward Models Reward?|Elle' },
  firstThreeWords: {
    weight: -0.7,
    meaning: 'the first name has three words',
    example: 'in the Wild|Maria Beatriz Lopez',
  },
  firstFourWords: {
    weight: -2.3,
    meaning: 'the first name has four words',
    example: 'in the Wild|Maria Beatriz Lopez Garcia',
  },
  firstManyWords: {
    weight: -2.3,
    meaning: 'the first name has five words or more',
    example: 'Tik|Tok in the Wild and ElsewhereAna Silva',
  },
  firstTeam: { weight: -1.2, meaning: 'the first author is a team', example: 'Technical Report|BAAI RoboBrain Team' },
  teamInAbstract: {
    weight: 1.1,
    meaning: 'the abstract holds the name of the team',
    example: 'Technical Report|BAAI RoboBrain Team',
  },
  fellowTwoHumps: {
    weight: 2.7,
    meaning: 'a co-author also writes a capital inside the given name',
    example: 'AutoAugment|DaeEun Yoon, SangWook Yoo',
  },
  fellowCapitals: {
    weight: 2.1,
    meaning: 'a co-author also writes the given names as capitals',
    example: 'Faster RCNN|UMMPK Nawarathne, HMNS Kumari',
  },

  // The names after the first, and how many there are.
  otherOneWord: {
    weight: -1.6,
    meaning: 'a further name is a single word',
    example: 'Trust|Worthiness, Safety, and CareAna Silva',
  },
  otherManyWords: {
    weight: -1.9,
    meaning: 'a further name has five words or more',
    example: 'Deep|Fakes, and what to do about them',
  },
  otherFunctionWord: {
    weight: -2.9,
    meaning: 'a further name holds a function word',
    example: 'Tik|Tok, Safety, and Ana Silva',
  },
  otherSign: {
    weight: -2.5,
    meaning: 'a further name holds a sign that names do not hold',
    example: 'Tik|Tok, X: A Study',
  },
  oneName: { weight: -2.1, meaning: 'only one name is left', example: 'Ana Silva, Sean De|Haan' },
  threeNames: { weight: 3, meaning: 'three names are found', example: 'in the Wild|Ana Silva, Bo Chen, Sean McDonald' },
} as const satisfies Record<string, EvidenceRow>

/** The name of a row of the table. */
export type EvidenceName = keyof typeof evidence
