import { expect, it } from 'vitest'
import { reasonIn } from './steps.js'

it.each([
  [['/usr/lib/prosody/modules/mod_x/mod_x.lua: No such file or directory', 'Error: Last error: /usr/lib/prosody/modules/mod_x/mod_x.lua: No such file or directory'], 'there is no module "x"'],
  [['the host is gone', 'Error: the host is gone'], 'the host is gone'],
  [['Loaded for a.example', 'Error: Last error: attempt to index nil'], 'Loaded for a.example; attempt to index nil'],
  [['', 'Error: module-already-loaded'], 'module-already-loaded']
])('says each thing once: %j', (lines, reason) => { expect(reasonIn(lines)).toBe(reason) })
