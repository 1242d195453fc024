-- Names of other servers may point to this machine or its network: connections to there are never opened.
local ip = require "util.ip";
local net = require "util.net";
local set = require "util.set";
local services = require "net.resolvers.service";

local function parse(list)
	local networks = {};
	for text in list do
		local address, bits = ip.parse_cidr(text);
		if address then table.insert(networks, { address = address; bits = bits or (address.proto == "IPv4" and 32 or 128) }); end
	end
	return networks;
end

local function is_within(address, networks)
	for _, network in ipairs(networks) do
		-- Ours is not IPv4 in IPv6 unless it says so.
		if (address.proto == network.address.proto) and ip.match(address, network.address, network.bits) then return true; end
	end
	return false;
end

-- IPv4 in the guise of IPv6: mapped, translated (NAT64), 6to4.
local function disguised(address)
	if address.proto ~= "IPv6" then return nil; end
	local packed = address.packed or net.pton(address.addr);
	local head = packed:sub(1, 12);
	if head == ("\0"):rep(10).."\255\255" or head == "\0\100\255\155"..("\0"):rep(8) then return ip.new_ip(net.ntop(packed:sub(13)), "IPv4"); end
	if packed:sub(1, 2) == "\32\2" then return ip.new_ip(net.ntop(packed:sub(3, 6)), "IPv4"); end
end

local function is_own(address)
	for _, own in ipairs(net.local_addresses() or {}) do
		local text = own:match("^[^%%]+");
		if text == address then return true; end
	end
	return false;
end

return function (networks)
	local forbidden = parse(set.new(networks));

	local function may_reach(text)
		local address = ip.new_ip(text);
		if not address then return false; end
		local plain = disguised(address) or address;
		if is_within(plain, parse(module:get_option_set("peertube_reachable", {}))) then return true; end
		return not is_within(plain, forbidden) and not is_own(net.ntop(plain.packed or net.pton(plain.addr)));
	end

	local new = services.new;
	function services.new(...)
		local resolver = new(...);
		local core_next = resolver.next;
		function resolver:next(callback)
			return core_next(self, function (kind, address, ...)
				if kind and not may_reach(address) then
					module:log("info", "Not connected to %s: it is an address of this machine or its network", address);
					return self:next(callback);
				end
				return callback(kind, address, ...);
			end);
		end
		return resolver;
	end

	return function () services.new = new; end;
end;
