using System.Text.Json;
using Microsoft.Playwright;

namespace Chumchon.Browser.Tests.Sites;

/// <summary>The browser's own authenticator, as one built into a computer: it keeps passkeys and asks for its owner's finger.</summary>
public sealed class VirtualAuthenticator
{
    private readonly ICDPSession session;
    private readonly string id;

    private VirtualAuthenticator(ICDPSession session, string id)
    {
        this.session = session;
        this.id = id;
    }

    public static async Task<VirtualAuthenticator> AddAsync(IPage page)
    {
        var talk = await page.Context.NewCDPSessionAsync(page);
        await talk.SendAsync("WebAuthn.enable");
        var added = await talk.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new
            {
                protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true,
            },
        });
        return new(talk, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>Whether the finger on it is its owner's.</summary>
    public Task VerifyAsync(bool isOwner) => session.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = id, ["isUserVerified"] = isOwner });

    /// <summary>How many passkeys it keeps.</summary>
    public async Task<int> CountAsync()
    {
        var kept = await session.SendAsync("WebAuthn.getCredentials", new() { ["authenticatorId"] = id });
        return kept!.Value.GetProperty("credentials") is { ValueKind: JsonValueKind.Array } credentials ? credentials.GetArrayLength() : 0;
    }
}
