using System.Net;
using System.Net.Sockets;

namespace Chumchon.Web.Platform.Security;

/// <summary>
/// The network that a request comes from: what one person may be behind, and what she can easily change her address within.
/// </summary>
public static class ClientNetwork
{
    private const int Bytes = 16;
    private const int IPv6NetworkBytes = 8;

    /// <summary>An IPv4 network of 256 addresses or an IPv6 one of 64 bits; empty where there is no address.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        Span<byte> bytes = stackalloc byte[Bytes];
        address.TryWriteBytes(bytes, out var length);
        var kept = address.AddressFamily == AddressFamily.InterNetworkV6 ? IPv6NetworkBytes : length - 1;
        bytes[kept..length].Clear();
        return $"{new IPAddress(bytes[..length])}/{kept * 8}";
    }
}
