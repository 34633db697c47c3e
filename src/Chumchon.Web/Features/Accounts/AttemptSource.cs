using Chumchon.Data.Accounts;
using Chumchon.Web.Platform.Security;

namespace Chumchon.Web.Features.Accounts;

/// <summary>Under what a try of a request is counted: the name with the network that it comes from, or with the device that signed in under it before.</summary>
public sealed class AttemptSource(KnownDevices devices, AttemptNames names)
{
    /// <param name="name">Normalized.</param>
    public AttemptKey Of(HttpContext context, string name) => devices.Of(context.Request, name) is { } device
        ? new(names.HashOf(name), $"device:{device}", IsKnownDevice: true)
        : new(names.HashOf(name), ClientNetwork.Of(context.Connection.RemoteIpAddress));
}
