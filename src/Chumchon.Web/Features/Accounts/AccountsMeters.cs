using System.Diagnostics.Metrics;
using Chumchon.Data.Telemetry;
using Chumchon.Domain;
using Chumchon.Web.Features.Accounts.SignIn;
using Chumchon.Web.Features.Accounts.UsePasskeys;

namespace Chumchon.Web.Features.Accounts;

/// <summary>What is counted of the room.</summary>
public sealed class AccountsMeters(IMeterFactory meters)
{
    private readonly Counter<long> signIns =
        meters.Create(Traces.Name).CreateCounter<long>("chumchon.sign_ins", "{sign-in}", "Names and passwords that were tried at the sign-in page.");

    /// <param name="refusal">Null where the officer is in.</param>
    internal void SignedIn(Refusal? refusal) => signIns.Add(1, new KeyValuePair<string, object?>(Tags.Outcome, refusal switch
    {
        null => "in",
        SignInFailed or SecondFactorFailed or PasskeyFailed => "wrong",
        SignInLocked => "locked",
        _ => "no_office",
    }));
}
