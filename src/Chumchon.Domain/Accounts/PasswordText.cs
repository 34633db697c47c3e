using System.Text;

namespace Chumchon.Domain.Accounts;

/// <summary>A password (รหัสผ่าน) as it is measured and hashed: whichever way a keyboard puts marks together (NIST SP 800-63B).</summary>
public static class PasswordText
{
    /// <summary>In NFC; as it is where it holds what is no text.</summary>
    public static string Normalized(string password)
    {
        try
        {
            return password.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return password;
        }
    }

    /// <summary>In code points.</summary>
    public static int LengthOf(string password) => Normalized(password).EnumerateRunes().Count();
}
