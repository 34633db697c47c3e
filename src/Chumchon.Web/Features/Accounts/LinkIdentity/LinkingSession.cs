using System.Security.Cryptography;
using System.Text;
using Chumchon.Domain;
using Chumchon.Web.Platform.Officers;

namespace Chumchon.Web.Features.Accounts.LinkIdentity;

/// <summary>Another session than the one that she began the linking in.</summary>
public sealed record LinkingSessionOver : Refusal;

/// <summary>Names the session that an identity is linked from, without its id, which opens it.</summary>
internal static class LinkingSession
{
    /// <summary>Null where nobody is signed in.</summary>
    public static string? Of(HttpContext context) =>
        SessionCookie.IdOf(context) is { } id ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"link {id}"))) : null;
}
