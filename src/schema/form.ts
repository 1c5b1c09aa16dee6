import * as z from 'zod'
import { defineSchema } from './define.js'

/** The form in which a page was given. */
export const formSchema = /* @__PURE__ */ defineSchema(() => z.enum(['text', 'markdown', 'html']))
