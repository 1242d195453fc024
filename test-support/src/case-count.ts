/**
 * How many generated cases a test tries: all of them with `npm run test:all`, some with `npm test`, which a small machine must get through in half an hour.
 * The kinds of cases are the same in both.
 */
export const caseCount = ({ all, some }: { readonly all: number, readonly some: number }): number =>
  process.env['XMPP_CHAT_TEST_ALL'] === undefined ? some : all
