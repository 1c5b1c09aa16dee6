/** One kind of evidence: how much it counts for a cut (below zero: against it), and what it is. */
export interface EvidenceRow {
  weight: number
  /** Reads after "the cut is in doubt because". */
  meaning: string
}

function row(weight: number, meaning: string): EvidenceRow {
  return { weight, meaning }
}

/**
 * Everything that a cut is weighed by. A cut's score is the sum of the weights of what is found there, a row counting once
 * for each word that shows it; the highest score wins, and the lead over the runner-up tells whether it is certain.
 * The weights are natural logarithms of odds.
 */
export const evidence = {
  // Weight, meaning, and an example, the cut that is weighed marked with |. The word that would end the title, its shape:
  titlePlainWord: row(1.4, 'the title would end in an ordinary word'), // LLM Pretraining|Dongyang Fan
  titleWordEnding: row(1.4, 'the last title word has an ending that title words have'), // Image Segmentation|Ana Silva
  titleFourLetters: row(-0.4, 'the last title word has only four letters'), // Long-Form Text|Mark Lee
  titleThreeLetters: row(-2, 'the last title word has only three letters'), // with Min|Kyu Lee
  titleTwoLetters: row(-2.8, 'the last title word has only two letters'), // Learning by Ka|Shun Li
  titleOneLetter: row(-2.4, 'the last title word is a single letter'), // with L|LMs Anna Meyer
  titleCapitals: row(-0.6, 'the title would end in capitals'), // Reading Signs with SVM|Ana Silva
  titlePluralCapitals: row(3.5, 'the title would end in capitals and an s'), // Retrieval with LLMs|Bo Chen
  titleTwoHumps: row(-1.7, 'the last title word has a capital inside'), // Videos on TikTok|Ana Silva
  titleMixedCapitals: row(-1.2, 'the last title word mixes capitals and small letters'), // Fine-Tuning with LoRA|Ana Silva
  titleCapitalsThenSmall: row(-2.7, 'the last title word has several capitals before small letters'), // Answers in QAMohamad|Reza Karimi
  titleCoinedTail: row(1.6, 'the last title word is coined as names of models and data sets are'), // with ControlNet|Ana Silva
  titleLongWord: row(-1.6, 'the last title word is very long'), // MetaEvaluationOfModels|Ana Silva
  titleClosed: row(2.7, 'the title would end in a closing sign'), // Do Models Dream?|Ana Silva
  titleApostrophe: row(-6, 'an apostrophe stands before the name'), // Jennifer D'|Souza
  titleSurnamePrefix: row(-2.5, 'what stands before the capital is a part of surnames'), // Sean Mc|Donald
  titlePartSurnamePrefix: row(-1.5, 'what stands between hyphen and capital is a part of surnames'), // Ana Garcia-Mc|Donald
  titleAloneBehindComma: row(-2.5, 'a single word would stand between the last comma of the title and the names'), // AJ Novak, Amir|Reza Karimi
  afterDigit: row(-0.5, 'the cut lies between a digit and a capital'), // Grasp Planning in 3|Dana Silva
  betweenCapitals: row(-1.2, 'the cut lies between two capitals'), // Tuning with LoR|AAna Silva

  // The word that would end the title: what the abstract makes of it.
  titleRepeated: row(1.8, 'the abstract repeats the last title word'), // for LLM Pretraining|Dongyang Fan
  coinedTitleRepeated: row(3.5, 'the abstract repeats the last title word, capitals and all'), // Videos on TikTok|Ana Silva
  shortTitleRepeated: row(1.8, 'the abstract repeats the very short last title word'), // Understanding in 3D|Ana Silva
  titleSpacedOut: row(0.7, 'the abstract writes the last title word apart'), // Agents for DeepResearch|Ana Silva
  titleUnseen: row(-0.5, 'the abstract does not repeat the last title word'), // for LLM Pretraining|Dongyang Fan
  coinedTitleUnseen: row(-2.5, 'the abstract does not know the coined last title word'), // Image EditingAmir|Hossein Zamani
  acronymUnseen: row(-1.7, 'the abstract does not hold the capitals or digits before the cut'), // Tuning with GRP|Otaro Suzuki
  unseenBeforeTwoHumps: row(-1, 'the abstract does not know the word before a name with a capital inside'), // Jokes in Browse|CampAna Silva
  wordCutShort: row(-4, 'the cut breaks a word that the abstract holds whole'), // Pages of Fine|Webana Silva
  wordGoesOn: row(-2, 'the abstract has a longer word that begins alike'), // Videos on Tik|TokAna Silva

  // The first word of the first name.
  firstInitial: row(-1.3, 'the first name begins with an initial'), // Neural Networks|A. Clarke
  firstCapitals: row(-2.1, 'the first name begins with a word in capitals'), // Video Captioning|AJ Novak
  firstTwoHumps: row(-1.7, 'the first name begins with a word that has a capital inside'), // Image Editing|AmirHossein Zamani
  firstMixedCapitals: row(-4, 'the first name begins with a word that mixes capitals and small letters'), // Pub|MedQAAna Silva
  firstCapitalsThenSmall: row(-6.5, 'the first name begins with several capitals before small letters'), // Fine-Tuning with Lo|RAna Silva
  firstOdd: row(-4, 'the first name begins with a word that holds more than letters'), // Wan2.1 I|2VAna Silva
  firstOddPart: row(-5, 'the first name begins with a hyphened word of unusual capitals'), // Pruning for LLa|DA-VAna Silva
  firstLongWord: row(-2.9, 'the first name begins with a very long word'), // Meta|EvaluationAmelie Roth
  firstSign: row(-5, 'the first name begins with a word that holds signs'), // a Deep|Net: The Ana Silva
  firstTitleEnding: row(-0.5, 'the first name begins with a word that ends as title words do'), // the Chat|Models Ana Silva
  firstCoinedTail: row(-4.5, 'the first name begins with what ends coined words'), // with Control|NetAna Silva
  firstIsCoinedTail: row(-2.5, 'the first name begins with a word that coined words end in'), // Lessons on Tik|Tok Ana Silva
  firstHumpInAbstract: row(-2, 'the abstract holds what stands before the capital inside the first word of the name'), // Jokes in Browse|CampAna Silva
  firstInAbstract: row(-1, 'the abstract holds the first word of the name'), // with Deep|Seek Models
  firstSmall: row(-8, 'the first name begins with a small letter'), // Modalities|taro Suzuki
  firstParticle: row(-5, 'the first name begins with a particle in small letters'), // Process Mining|van der Aalst
  firstShortParticle: row(-2, 'the particle has two letters, which end countless words'), // Technic|al Report

  // The other words of the first name.
  restSmall: row(-1, 'the first name holds a word in small letters'), // Retrieval|Jihyung lee
  restInitial: row(-0.9, 'the first name holds a further initial'), // in the Wild|Maria B. Lopez
  restCapitals: row(-0.9, 'the first name holds a word in capitals'), // in the Wild|Suhas BN
  restTwoHumps: row(-1.3, 'the first name holds a further word with a capital inside'), // for Deep|Fake ArtAna Silva
  restMixedCapitals: row(-2.3, 'the first name holds a further word of mixed capitals'), // Pre|Training with LoRAna Silva
  restCapitalsThenSmall: row(-3.7, 'the first name holds a further word with several capitals before small letters'), // Deep|Nets for NLPAna Silva
  restOdd: row(-2, 'the first name holds a further word with more than letters'), // Deep|Nets 2.0 Ana Silva
  restOddPart: row(-2.5, 'the first name holds a hyphened word of unusual capitals'), // Point|Net and Skip-NetAna Silva
  restSign: row(-2.5, 'the first name holds a sign that names do not hold'), // Deep|Nets: Why Ana Silva
  restFunctionWord: row(-2, 'the first name holds a function word'), // Tik|Tok and the NewsAna Silva
  restTitleEnding: row(-1.3, 'the first name holds a word that ends as title words do'), // Tik|Tok Recommendations Ana
  restCoinedTail: row(-2, 'the first name holds a coined word'), // Deep|Cut with PointNetAna Silva
  restInAbstract: row(-0.9, 'the abstract holds a further word of the first name'), // Deep|Seek Models

  // The first name as a whole.
  firstOneWord: row(-4.3, 'the first name is a single word'), // Reward Models Reward?|Elle
  firstThreeWords: row(-0.7, 'the first name has three words'), // in the Wild|Maria Beatriz Lopez
  firstFourWords: row(-2.3, 'the first name has four words'), // in the Wild|Maria Beatriz Lopez Garcia
  firstManyWords: row(-2.3, 'the first name has five words or more'), // Tik|Tok in the Wild and ElsewhereAna Silva
  firstTeam: row(-1.2, 'the first author is a team'), // Technical Report|BAAI RoboBrain Team
  teamInAbstract: row(1.1, 'the abstract holds the name of the team'), // Technical Report|BAAI RoboBrain Team
  fellowTwoHumps: row(3.4, 'a co-author also writes a capital inside the given name'), // in the Wild|MinJae Kim, SangHo Lee
  fellowCapitals: row(2.1, 'a co-author also writes the given names as capitals'), // in the Wild|HMR Perera, WKD Silva

  // The names after the first, and how many there are.
  otherOneWord: row(-1.6, 'a further name is a single word'), // Trust|Worthiness, Safety, and CareAna Silva
  otherManyWords: row(-1.9, 'a further name has five words or more'), // Deep|Fakes, and what to do about them
  otherFunctionWord: row(-2.9, 'a further name holds a function word'), // Tik|Tok, Safety, and Ana Silva
  otherSign: row(-2.5, 'a further name holds a sign that names do not hold'), // Tik|Tok, X: A Study
  otherTwoHumps: row(-2, 'a further name holds a word with a capital inside'), // Image|Net, Search in CafésAna Silva, Bo Chen
  otherMixedCapitals: row(-2.5, 'a further name holds a word of mixed capitals'), // Image|Net, Search with CoTAna Silva, Bo Chen
  otherOdd: row(-2.5, 'a further name holds a word with more than letters'), // Image|Net, Maps in 3DAna Silva, Bo Chen
  oneName: row(-2.1, 'only one name is left'), // Ana Silva, Sean De|Haan
  threeNames: row(3, 'three names are found'), // in the Wild|Ana Silva, Bo Chen, Sean McDonald
} satisfies Record<string, EvidenceRow>
