using System.Security.Cryptography;

namespace Chumchon.Data.Accounts;

/// <summary>Identity's stamps of an account, where it does not draw them itself.</summary>
internal static class NewStamp
{
    public static string Draw() => RandomNumberGenerator.GetHexString(32);
}
