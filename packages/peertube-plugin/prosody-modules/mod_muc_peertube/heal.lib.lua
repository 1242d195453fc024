-- Mends what people could do to rooms under former versions, when a room is loaded, and says so.
local muc = module:depends "muc";
local gifts = module:require "gifts";

local is_in_charge = { admin = true; owner = true };

-- The mark of what PeerTube gave lay beside what people could write.
local function move_gift(room, jid, data)
	if type(data.peertube) ~= "table" then return false; end
	gifts.set(room, jid, data.peertube);
	data.peertube = nil;
	return true;
end

-- A nickname could be reserved by anybody, for anybody, and whoever reserved one lost the mark and kept the affiliation for good.
local function heal_entry(room, jid, affiliation, data)
	local has_mark = move_gift(room, jid, data) or gifts.of(room, jid) ~= nil;
	local nickname = data.reserved_nickname;
	if not nickname then return nil; end
	data.reserved_nickname = nil;
	local is_taken = is_in_charge[affiliation] and not has_mark;
	if is_taken then room._affiliations[jid] = nil; end
	return ("nickname \"%s\" is free again"):format(nickname)..(is_taken and (", %s is no %s any more"):format(jid, affiliation) or "");
end

local function heal_affiliations(room, done)
	for jid, data in pairs(room._affiliation_data) do
		table.insert(done, (heal_entry(room, jid, room._affiliations[jid], data)));
		if next(data) == nil then room._affiliation_data[jid] = nil; end
	end
	room._reserved_nicks = nil;
end

local function heal(room)
	local done = {};
	heal_affiliations(room, done);
	if room:get_whois() == "anyone" then
		room:set_whois("moderators");
		table.insert(done, "addresses are shown to moderators only");
	end
	if #done == 0 then return; end
	room:save(true);
	module:log("warn", "Healed: %s: %s", room.jid, table.concat(done, "; "));
end

module:hook("muc-room-restored", function (event) heal(event.room); end);

for room in muc.live_rooms() do heal(room); end
