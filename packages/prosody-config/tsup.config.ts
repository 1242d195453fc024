import { library } from '../../tsup.base.ts'

/** The list of public suffixes goes in as one module: as the package has it for Node, it takes four times as long to load. */
export default library({ index: 'src/index.ts', cli: 'src/cli.ts' }, {
  noExternal: ['tldts'],
  esbuildOptions: options => { options.mainFields = ['module', 'main'] }
})
