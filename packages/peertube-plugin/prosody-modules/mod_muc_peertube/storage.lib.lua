-- Whether what is said is kept: a write and a read in the database of the rooms, and what it refused since the last look.
local now = require "util.time".monotonic;

local probe = module:open_store("peertube_probe");
local refusal;

-- What no retry mends.
local function is_damage(reason)
	return reason:find("malformed", 1, true) ~= nil or reason:find("not a database", 1, true) ~= nil or reason:find("corrupt", 1, true) ~= nil;
end

local function note(reason)
	if refusal and refusal.damaged and not is_damage(reason) then return; end
	refusal = { reason = reason; damaged = is_damage(reason); at = now() };
end

local function noting(ok, err, ...)
	if not ok then note(tostring(err)); end
	return ok, err, ...;
end

-- Every write to the archive and every read for a join is a transaction; Prosody goes on without those that fail.
local function watch(engine)
	local transaction = engine.peertube_transaction or engine.transaction;
	engine.peertube_transaction = transaction;
	function engine:transaction(...)
		return noting(transaction(self, ...));
	end
end

for _, engine in pairs(module:shared("/*/sql/connections")) do watch(engine); end

local function try()
	local value = tostring(now());
	local ok, err = probe:set(nil, { value = value });
	if not ok then return false, err; end
	local found, problem = probe:get();
	if not found or found.value ~= value then return false, problem or "what was written is not there"; end
	return true;
end

return function ()
	local ran, ok, err = pcall(try);
	if not ran then ok, err = false, ok; end
	if not ok and not refusal then note(tostring(err)); end
	local told = refusal;
	if ok and told and not told.damaged then refusal = nil; end
	return { ok = told == nil; reason = told and told.reason; damaged = told and told.damaged; seconds = told and now() - told.at };
end
