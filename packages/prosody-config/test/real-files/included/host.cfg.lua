storage = "memory"
authentication = "anonymous"
