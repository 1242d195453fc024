-- LuaDBI begins a transaction before each statement, so that Prosody's own sqlite_tune has no effect: every message waits for the disk several times.
-- With a write-ahead log it does not; a crash of Prosody loses nothing, a power cut at most the last moments.
local pragmas = { "PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL" };

local function run(connection, sql)
	local statement = assert(connection:prepare(sql));
	assert(statement:execute());
	statement:fetch();
	statement:close();
end

local function tune(engine)
	assert(engine:connect());
	local connection = engine.conn;
	connection:autocommit(true);
	for _, sql in ipairs(pragmas) do run(connection, sql); end
	connection:autocommit(false);
end

-- Asking for anything makes the storage connect.
module:open_store("sqlite_wal", "map"):get("", "any");

for _, engine in pairs(module:shared("/*/sql/connections")) do
	if engine.params.driver == "SQLite3" then
		local ok, problem = pcall(tune, engine);
		if not ok then module:log("warn", "The database works, but slowly, for its write-ahead log could not be switched on: %s", problem); end
	end
end
