/**
 * What Prosody's `nameprep` does to single characters, as both releases have it (ICU's Nameprep, RFC 3491, with unassigned characters let
 * through); a test compares it with them. Ranges in base 36: how far the first is from the end of the last one, and after a colon how many follow.
 */

/** Refused. */
export const prohibited = `
  3k:v 18e 1e aw 2qx b2 1kw:1 p:6 1f:2 7:5 qg:2 2br:f dh:1 a ydt:4xr y9:v ei:6 2m9:9 w:5 b2 xr:5 e 2 2 f:1 n0 1mk czo:b 4:2
  l3l:5x r:9 7:c3 jk:7 41g:1 3pf:9 5:1 co 6 1b 8 m 3 a 6a:10 sv:1 1ekf:1 1ekf:1 1ekf:1 1ekf:1 1ekf:1 1ekf:1 1ekf:1 1ekf:1
  1ekf:1 1ekf:1 1ekf:1 1ekf:1 2 v:2n 1egv:2t4x
`

/** Written from right to left (RFC 3454, section 6: RandALCat). */
export const rightToLeft = `
  13k 1a 2 3 3 2:1j 9 3 2 e:1b z:2 2:2s g:1 8:1 b:k 2 2:t s:2i c:1l a:1 5:2 2:n 5 a 4 6:16 4:1f 3:4 a:15 4to:3 171h 2:9 2:8j
  7:61 j:3i y:c 39 2 2 2 2 2 2 2:3j 1s2:7y 2:68 4 3:4 5:13 4:3 2:4k 3:29 8:df 5:7 b:5 b:u 7:6o w:17 3:26 5:1x c:1c 5:3d 16o1:5r
  8:30 8:144 3:7h
`

/** Of no direction; all others are written from left to right (LCat). */
export const neutral = `
  0:1s r:5 r:4 x:9 2:9 2:3 2:4 o w ci:1 8:d 3:d 6:8 2:2d 2:15 5:1 9 6:1 2 33 3x:6 75 3:2 2:18 2 2:1 2:1 2 1l:7 2:1 2 2:c 1d:x 4
  2u:6 2:6 3:6 3:9 o v:q 2k:a 1n:8 3:3 4 p:3 2:8 2:2 2:4 18:2 1h:1 7:7 17:1k 1k 2 5:7 5 4:6 b:1 u 1n 5:3 9 l:1 f:1 8 3 3:1 1m
  5:1 5:1 3:2 4 v:1 4 c:1 1m 5:4 2:1 5 l:1 e 9:5 2 1n 3 2:3 9 8:1 c:1 v 1q d 12:7 6 4 1k 2:2 6:2 2:3 8:1 c:1 l:6 3 1n g:1 l:1
  t:1 1m:1 5:3 9 l:1 u 21 8:2 2 2j 3:6 5 8:7 2r 3:8 c:6 22:1 s 2 2:4 1g:d 2:4 2:1 6:a 2:z a 2v:3 2:5 2:1 3:1 q:1 5:2 h:3 e 3:1
  7 g jk:2 1d:9 2v ij:1 3a:2 u:1 v:1 v:1 1t:1 2:6 9 3:a 8 2 j:9 7:d 2 3a:1 z 3b:2 5:1 a 7:2 5 4:1 49:x o:1 3 1n 2:6 2 2 3:7 7:9
  3 1d:u 1e:3 1d 2:4 2 6 15:8 d:1 x:3 3:1 2:2 1l 2:1 4 2:2 1n:7 3:1 49:2 2:c 2:6 5 7 4:1 5j:1r ce 2:2 c:2 e:2 e:2 e:1 2:d 3:n
  8:1d 4:5 7 4:a 2:e i:7 2:1z k 4 c 3:1 6:1 4 2 2 2 5 c:1 5:4 6:3 3:f 16:2 5:bp 1y:p 2:40 q:a m:1n 27:ch 2:9e 75:hf 3:v 2:2w
  6e:5 5:2 8:6 3k 2p:3h z:p 2:3 2:2a 7i:4 4:o a:3 3 6:1 6:2 2i:3 4 2j 5h:z 1m:1 1e:f t:2 1f:e d:3 4o:3 2s:1 w 535:1r h3l:1i
  93:2 2o:g v:1 29:1 f:x 2v 3e 4 5 q:1 2:4 c:1 1n:3 25:1 r:h e 13:7 q:a 1b:2 1d 3:3 3:1 14 1w:5 3:1 3:1 d 9 1c 1g 2:2 3:1 6:1 2
  17:1 9 38:1 3e 3 5 fn5 b 8l:5 63:h 3k 1a:s 7:1e 2:i 2:3 5 2 2 2 2 2 2 2 3l 2:v r:5 r:a 1l:1 1t:6 2:6 2:8 7d 1r:24 4:c 4 2l
  6b:r 3f:4 145 6a:2 2:1 6:3 15:2 5 4m:1 2b:6 dh:3 9:9 87:u 19:1 29:2 1z:a 1e:3 3g 1j:e c:j b 3:1 b:2 1e:3 3:1 8 1q:2 11:4 2:7
  1r d:1 1h:8 b:3 3 2o:2 3 2:1 7 3 4e 4:7 m:1 1m:1 4 12:6 4:4 5g:7 3:2 2 o 2d:5 2 5:1 2:1 6n:3 7:1 2:1 s:1 2e:7 3 2:1 w:c 1r 2
  3:5 2 2u 2 3:3 2:4 78:8 2:1 75:1 2 5 41:3 3:1 5 x:5 3:1 15:5 3:3 9 a:5 3:2 1b:c 2:1 bb:6 2:5 2d:l 3:6 2:1 2:1 3f:5 4 2:1 2:6
  2 21:1 4 2 9o:1 c:1 1h:4 6 2 43:s 40f 7:e asb:4 1o:6 t5 1s:3 28 2 f5l:1 2:3 3ml:19 3:m f5:2 i:7 3:6 v:3 1o:1 m:1x 57:2e ob q
  w q w q w q w q b:1d e9:1i 5:1d 9 f n:4 2:e 11t:6 2:g 3:6 2:1 2:4 2t 4h:6 ag 1q:3 g dp:3 rl:6 32:6 146:1 7j:17 5:2r d:e 3:e
  2:e 2:10 b:f w 1n:5 1q 4z:5 4b:rb 5:g 4:c 4:3a 5:2m 7:b 5 g:b 5:1j 9:9 7:13 9:t 3:1 27:9f d:d 3:c 4:8 8:19 2:6 9:d 5:8 8:8
  8:42 2:1i 12:9 gvlz 2:t 2p:327
`

/** Left out. */
export const mappedToNothing = `
  4t iq 43b 5:2 1ku:2 2b 17s0:f 6o
`

/** Kept, though NFKC and lower case would change them: Unicode 3.2 did not have them. */
export const kept = `
  f5 j:r 2n:1 1s:g 29:f h:3 3:3 2:2 2:4 8 2 l 19 14:8 3s 1l f 13:1 3:5 h:w 13:1 8 14 3:5 i o b:a s:4 6:m 2:d 2:2 2 r:4 n:9 3z:1
  g f v:2 s:1g 1f:6c 2:2w 4 1i:1 j:1 6:2 q:f 4 9:1 3:1 n 8 2:2 5:1 2 8:1 3:1 4:8 2:3 3 6:1 m:6 2:1 7:3 3:1 n 8 3 3 3:1 2 6:3
  3:1 4:a 5 2:6 g:b 4 8 2 4 n 8 3 6:1 b 4 4:1 2:e 2:4 b:g 4 9:1 3:1 n 8 3:1 5:1 9:2 3:1 4:7 3:3 3 4:3 c:g 3 7:2 4 5:2 3 2 3:2
  3:2 4:2 9 4:3 6:2 4 5:8 2:e d:d 4 9 4 o b 6:3 8 4 5:6 3:8 3:3 b:h 3 9 4 o b 6:3 8 4 5:6 3:6 2 3:3 b:h 3 9 4 o h:3 7:1 4 5:8
  2:7 3:3 b:h 3 j:2 p a 2:1 8:2 2:3 7 2 9:h 4:b 1n:3 u:10 3 2:1 3 2:1 2:5 5 8 4 2 2:1 3 e 4:1 6 2 7:1 b:1 3:x 21 z:5 s:3 9 11
  g:1 2:1b z 6 3 8:2 5:5 r:39 16:1 2:3 2j:4 1x:4 2b:5 8 1s 2 5:1 8 2 5:1 14 2 5:1 w 2 5:1 8 2 5:1 8 8 o w 2 5:1 8 14 k:5 t:3n
  hj:8 u:2 2a:e e 8:a o:8 l:b e 4 3:b 2m:2 b:l g b:5 2h:7 17:11x 4d:3 2j:5 n:1 7:1 13:1 7:1 9 2 2 2 w:1 1i g f:1 7 k:1 4 a 2c:3
  2:6 6:5 9:1 s:g j:t s:k 1f 9:1 g:6 1d:c g0:1c 17:l c:k 4g 7p:1 3 2u:1 b:3a 5 5:1 t 10 2 5:2 2 8:1 1h:2 p f:g t:3 lt:ov r 2i:b
  5z:p 29 2f:1 2w:4 15:3 2n 15:17 3:8 1b:2 11:c 18:2 26:3 1c 3c:3 2s:1 w 52v:21 g4n:2h we:2 1k:1fc 8md:2j 6r3:1 1o:44 8:b 6:4 r
  6 2 3 3 31:w a6:f 1t:1 1j:7 1a:2 h:f 5:b o:1 b k 5:3 6 3s:1 2 5b:2 7:1 7:1 7:1 4:2 8 8:9 8:lb w 5:b s:50 13:1 13:1rl b:u 7:b0
  2:xp 7:c 2 2 2:d 3:my 2:1mi 2:czm d:2 4:l3j 5z:p b:5 c5:97 6v:9 14:2 51:f5 2e 20 3:1 2:1 3:1 5 d 2 5 3 1u 5:1 9 8 t 5 6 2:2 8
  9f:3 83:3 1f:2r1 3:3pd b:3 3:cm 2:4 2:19 2:6 2:k 2:1 2:8 2:68 12:st wyi:g14 f3:15r 3:1ekd 3:1ekd 3:1ekd 3:1ekd 3:1ekd 3:1ekd
  3:1ekd 3:1ekd 3:1ekd 3:1ekd 3:1ekd 3 2:t 2p:1egt
`

/** Mapped to other characters than NFKC and lower case give. */
export const mapped = `
  67=37+37 n9=qh oq=w+qh qq=qr s2=qr 680=64g+qh 681=64h+qh 682=64i+qh 683=64j+qh 684=64k+qh 685=64l+qh 686=64m+qh 687=64n+qh
  688=64g+qh 689=64h+qh 68a=64i+qh 68b=64j+qh 68c=64k+qh 68d=64l+qh 68e=64m+qh 68f=64n+qh 68g=65c+qh 68h=65d+qh 68i=65e+qh
  68j=65f+qh 68k=65g+qh 68l=65h+qh 68m=65i+qh 68n=65j+qh 68o=65c+qh 68p=65d+qh 68q=65e+qh 68r=65f+qh 68s=65g+qh 68t=65h+qh
  68u=65i+qh 68v=65j+qh 68w=674+qh 68x=675+qh 68y=676+qh 68z=677+qh 690=678+qh 691=679+qh 692=67a+qh 693=67b+qh 694=674+qh
  695=675+qh 696=676+qh 697=677+qh 698=678+qh 699=679+qh 69a=67a+qh 69b=67b+qh 69e=67k+qh 69f=q9+qh 69g=q4+qh 69j=69i+qh
  69o=q9+qh 69u=67o+qh 69v=qf+qh 69w=q6+qh 69z=69y+qh 6a4=qf+qh 6b6=67w+qh 6b7=qx+qh 6b8=r2+qh 6bb=6ba+qh 6bg=qx+qh 2l03=qr
  2l1p=qr 2l3b=qr 2l4x=qr 2l6j=qr 467c=2wyy 467o=isz 46cf=dd7 46e7=o8e 46gv=f9z
`
