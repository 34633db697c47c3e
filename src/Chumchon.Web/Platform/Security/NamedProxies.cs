using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Chumchon.Web.Platform.Security;

/// <summary>
/// The proxies that stand before the program, named in the setting <c>Proxies</c> by address or network. What they forward of
/// the address and the scheme of a request is believed; what anybody else claims is not, and without the setting nobody's is.
/// </summary>
public static class NamedProxies
{
    public const string Setting = "Proxies";

    /// <exception cref="ArgumentException">The setting names something else than addresses and networks.</exception>
    public static IServiceCollection AddNamedProxies(this IServiceCollection services, IConfiguration settings)
    {
        var named = Read(settings[Setting]);
        return services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = named.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;

            // As many as there are in a row: the first that is not named ends it.
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in named)
            {
                options.KnownIPNetworks.Add(network);
            }
        });
    }

    internal static IReadOnlyList<IPNetwork> Read(string? setting) =>
        [.. (setting ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select(NetworkOf)];

    private static IPNetwork NetworkOf(string name)
    {
        if (IPAddress.TryParse(name, out var address))
        {
            return new(address, address.GetAddressBytes().Length * 8);
        }

        if (!IPNetwork.TryParse(name, out var network))
        {
            throw new ArgumentException(
                $"{Setting} names '{name}'; it takes addresses and networks, such as 10.0.0.5, 10.0.8.0/24 or fd00:8::/64.", nameof(name));
        }

        // One machine was meant, or its whole network: believing the network where the machine was meant lets others pose as anybody.
        var named = name[..name.IndexOf('/')];
        return IPAddress.Parse(named).Equals(network.BaseAddress)
            ? network
            : throw new ArgumentException(
                $"{Setting} names '{name}', an address within {network}: name {named} for that one machine, or {network} for the whole network.",
                nameof(name));
    }
}
