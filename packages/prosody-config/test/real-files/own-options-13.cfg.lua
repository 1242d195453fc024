http_file_share_size_limit = 10 * 1024
VirtualHost "own.example"
  a = 5
  b = a
Component "f.own.example" "http_file_share"
  http_file_share_size_limit = 1000
  http_file_share_daily_quota = 10 * http_file_share_size_limit
