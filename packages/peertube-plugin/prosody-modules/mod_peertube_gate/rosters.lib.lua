-- Nobody has contacts here. Those that other servers put into lists in former times go, for every login read them all.
local store = module:open_store("roster");

local function remove_all()
	local names, contacts = {}, 0;
	for username in store:users() do table.insert(names, username); end
	for _, username in ipairs(names) do
		for contact in pairs(store:get(username) or {}) do
			if contact ~= false then contacts = contacts + 1; end
		end
		store:set(username, nil);
	end
	if #names > 0 then module:log("warn", "Healed: removed the contact lists of %d accounts, with %d contacts", #names, contacts); end
end

if store.users then
	local ok, problem = pcall(remove_all);
	if not ok then module:log("error", "Contact lists of former times could not be removed: %s", problem); end
end
