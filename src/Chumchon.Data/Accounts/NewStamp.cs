using System.Security.Cryptography;

namespace Chumchon.Data.Accounts;

/// <summary>Identity's stamps of an account, where it does not draw them itself.</summary>
internal static class NewStamp
{
    public static string Draw() => RandomNumberGenerator.GetHexString(32);

    /// <summary>Gives an account a new one, which ends its sessions.</summary>
    public static async Task<string> GiveAsync(Write write, long account)
    {
        var stamp = Draw();
        await write.Command("update account set security_stamp = @stamp where id = @account", ("@stamp", stamp), ("@account", account))
            .ExecuteAsync(write.Cancellation);
        return stamp;
    }
}
