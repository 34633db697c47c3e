using Chumchon.Domain.Accounts;

namespace Chumchon.Tests;

/// <summary>An authenticator app on a telephone: keeps a key as it was typed, and shows its codes.</summary>
/// <param name="Key">Base 32, in groups.</param>
public sealed record PhoneApp(string Key)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public string CodeAt(DateTimeOffset now) => Totp.CodeOf(Secret, Totp.StepAt(now));

    private byte[] Secret
    {
        get
        {
            List<byte> bytes = [];
            var (held, bits) = (0, 0);
            foreach (var sign in Key.Where(static sign => sign != ' '))
            {
                held = (held << 5) | Alphabet.IndexOf(sign, StringComparison.Ordinal);
                bits += 5;
                if (bits >= 8)
                {
                    bits -= 8;
                    bytes.Add((byte)(held >> bits));
                    held &= (1 << bits) - 1;
                }
            }

            return [.. bytes];
        }
    }
}
