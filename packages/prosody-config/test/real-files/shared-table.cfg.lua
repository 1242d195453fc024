local common = { "tls", "saslauth" }
modules_enabled = common
common[#common + 1] = "disco"
local ssl = { depth = 2 }
ssl.protocol = "tlsv1_2+"
VirtualHost "sh.example"
  c2s_ssl = ssl
  ssl_note = ssl.protocol
