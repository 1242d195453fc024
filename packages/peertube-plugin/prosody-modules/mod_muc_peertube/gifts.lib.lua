-- The affiliations that PeerTube gave in a room, and what people had before. They lie where nothing that people send is ever written.
local key = "peertube_gifts";

local function of(room, jid)
	local gifts = room._data[key];
	return gifts and gifts[jid] or nil;
end

-- Is stored with the room when it is saved next.
local function set(room, jid, gift)
	local gifts = room._data[key] or {};
	gifts[jid] = gift;
	room._data[key] = next(gifts) and gifts or nil;
end

return { of = of; set = set };
