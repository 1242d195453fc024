modules_enabled = { "tls"; "saslauth" }
VirtualHost "MÜNCHEN.example"
VirtualHost "пример.example"
VirtualHost "例え.テスト"
VirtualHost "xn--mnchen-3ya.example"
Component "räume.münchen.example" "muc"
