modules_enabled = { "tls" }
modules_enabled:append { "saslauth", "disco" }
modules_enabled { "roster" }
limits = { c2s = { rate = "10kb/s" } }
limits:append { s2sin = { rate = "30kb/s" } }
VirtualHost "ap.example"
  modules_enabled = { "mam" }
  modules_enabled:append { "carbons" }
