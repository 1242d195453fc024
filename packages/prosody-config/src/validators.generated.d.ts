import type { ValidateFunction } from 'ajv'

export declare const structure: ValidateFunction
/** By the name of the option. */
export declare const byOption: Readonly<Record<string, ValidateFunction>>
/** By what `typeKey` says, for options that are nothing more than their type. */
export declare const byType: Readonly<Record<string, ValidateFunction>>
