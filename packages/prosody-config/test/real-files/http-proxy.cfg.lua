modules_enabled = { "tls", "saslauth", "http", "bosh", "websocket", "http_files" }
http_interfaces = { "127.0.0.1" }
http_ports = { 5280 }
https_ports = { }
http_paths = { bosh = "/http-bind"; files = "/" ; ["websocket"] = "/xmpp-websocket" }
http_files_dir = "/var/www/"
trusted_proxies = { "127.0.0.1", "::1", "10.0.0.0/8" }
consider_bosh_secure, consider_websocket_secure = true, true
VirtualHost "web.example"
  http_host = "www.web.example"
  http_paths = { register_web = "/register-on-$host"; }
