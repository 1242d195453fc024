modules_enabled = { "tls" }
a = 0x10
b = 1e3
c = .5
d = 3.
e = 0xA.8p0
f = 60 * 60 * 24 * 7
g = 2^10
h = -1
i = 7 // 2 + 7 % 3 - (1 + 2) / 4
j = 1024*1024
k = 100000000000000
l = 0x7fffffffffffffff // 4503599627370496
m = 1e15
VirtualHost "n.example"
  http_file_share_size_limit = 1024 * 1024 * 1.5
