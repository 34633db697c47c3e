using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Chumchon.Web.Tests.Accounts;

/// <summary>A device with one passkey, as synced ones are: it counts nothing. It answers what a page asks, and its owner always says yes.</summary>
internal sealed class KeyDevice : IDisposable
{
    private const string Site = "localhost";
    private const byte PresentAndVerified = 0x05, WithCredential = 0x40;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(32);
    private string owner = "";

    /// <summary>Makes the passkey, for a form that asks for one.</summary>
    public string Make(string options)
    {
        using var asked = JsonDocument.Parse(options);
        owner = asked.RootElement.GetProperty("user").GetProperty("id").GetString()!;
        var point = key.ExportParameters(includePrivateParameters: false).Q;

        // COSE, CBOR written by hand: {1: 2, 3: -7, -1: 1, -2: x, -3: y}.
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)id.Length);
        byte[] data = [.. Authenticator(PresentAndVerified | WithCredential), .. new byte[16], .. length, .. id, .. cose];
        byte[] attestation = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, (byte)data.Length, .. data];
        return Credential(new Dictionary<string, object>
        {
            ["clientDataJSON"] = Text(Client("webauthn.create", asked)), ["attestationObject"] = Text(attestation), ["transports"] = new[] { "internal" },
        });
    }

    /// <summary>Shows the passkey, for a form that asks for one.</summary>
    public string Show(string options)
    {
        using var asked = JsonDocument.Parse(options);
        var client = Client("webauthn.get", asked);
        var data = Authenticator(PresentAndVerified);
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new Dictionary<string, object>
        {
            ["clientDataJSON"] = Text(client), ["authenticatorData"] = Text(data), ["signature"] = Text(signature), ["userHandle"] = owner,
        });
    }

    public void Dispose() => key.Dispose();

    private static byte[] Authenticator(int flags) => [.. SHA256.HashData(Encoding.UTF8.GetBytes(Site)), (byte)flags, 0, 0, 0, 0];

    private static byte[] Client(string type, JsonDocument asked) => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
    {
        ["type"] = type, ["challenge"] = asked.RootElement.GetProperty("challenge").GetString()!, ["origin"] = $"https://{Site}", ["crossOrigin"] = false,
    });

    private string Credential(Dictionary<string, object> response) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["id"] = Text(id), ["rawId"] = Text(id), ["type"] = "public-key", ["authenticatorAttachment"] = "platform", ["response"] = response,
        ["clientExtensionResults"] = new Dictionary<string, object>(),
    });

    private static string Text(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
}
