modules_enabled = { "tls"; "saslauth"; }
VirtualHost "br.example" {
  authentication = "anonymous";
  ["weird option"] = 1;
  ssl = { ciphers = "HIGH"; depth = 3; };
}
Component "g.br.example" { component_secret = "s3cr3t-s3cr3t" }
Component "m.br.example" "muc" { muc_room_locking = false; name = "M"; }
log = "*console" -- global again
