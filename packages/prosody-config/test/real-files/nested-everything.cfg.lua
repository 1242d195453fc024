modules_enabled = { "tls"; "saslauth"; "limits"; "server_contact_info"; "turn_external" }
ssl = { protocol = "tlsv1_2+"; options = { cipher_server_preference = true; no_renegotiation = true }; verify = { "peer"; "client_once" }; curveslist = { "X25519"; "P-384" }; depth = "3" }
https_ssl = { [5281] = { key = "k"; certificate = "c" } }
limits = { c2s = { rate = "3kb/s"; burst = "2s" }; s2sin = { rate = "30kb/s" }; s2s = { rate = "1kb/s" } }
log = { { levels = { min = "debug"; max = "warn" }; to = "file"; filename = "/var/log/p.log"; timestamps = "%F %T" }; error = "*syslog"; "*console" }
sql = { driver = "MySQL"; database = "p"; username = "u"; password = "pw"; host = "db"; port = "3306" }
storage = { accounts = "sql"; ["roster"] = "internal"; }
contact_info = { abuse = "mailto:abuse@ne.example"; security = { "xmpp:sec@ne.example" } }
network_settings = { read_timeout = 840; nagle = true }
gc = { speed = 200; mode = "generational" }
turn_external_host = "turn.ne.example"; turn_external_secret = "the-secret-of-turn"; turn_external_port = 3478
add_permissions = { ["prosody:registered"] = { "muc:create-room" } }
disco_items = { { "rooms.ne.example", "Rooms" }; { "files.ne.example" } }
VirtualHost "ne.example"
