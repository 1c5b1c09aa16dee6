/** The parts that the bench uses of peers which bring no types. */
declare module 'moo' {
  type Rule = RegExp | { readonly match: RegExp; readonly lineBreaks?: boolean }
  const moo: { compile(rules: Readonly<Record<string, Rule>>): unknown }
  export default moo
}

declare module 'nearley' {
  interface Rule {
    readonly name: string
    readonly symbols: readonly (string | { readonly type: string })[]
    // biome-ignore lint/suspicious/noExplicitAny: each action knows what its symbols yield
    readonly postprocess?: (parts: any) => unknown
  }
  interface CompiledGrammar {
    readonly Lexer: unknown
    readonly ParserStart: string
    readonly ParserRules: readonly Rule[]
  }
  interface Parser {
    feed(text: string): void
    readonly results: readonly unknown[]
  }
  const nearley: {
    readonly Grammar: { fromCompiled(grammar: CompiledGrammar): unknown }
    readonly Parser: new (grammar: unknown, options: { readonly keepHistory: boolean }) => Parser
  }
  export default nearley
}
