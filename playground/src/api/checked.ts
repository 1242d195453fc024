import type { Request, RequestHandler, Response } from 'express'

/** Goes on to the next handler where the answer is true; where it is false, the check has answered the request. */
export const checked = (check: (req: Request, res: Response) => Promise<boolean>): RequestHandler =>
  async (req, res, next) => {
    try {
      if (await check(req, res)) next()
    } catch (error) {
      next(error)
    }
  }
