import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'

const keyLength = 32

export function hashPassword (password: string): string {
  const salt = randomBytes(16).toString('hex')
  return `${salt}:${scryptSync(password, salt, keyLength).toString('hex')}`
}

export function isPassword (password: string, hash: string): boolean {
  const [salt = '', key = ''] = hash.split(':')
  const stored = Buffer.from(key, 'hex')
  return stored.length === keyLength && timingSafeEqual(scryptSync(password, salt, keyLength), stored)
}
