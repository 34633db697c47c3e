using System.Diagnostics.Metrics;
using Chumchon.Data.Telemetry;
using Chumchon.Domain;
using Chumchon.Web.Features.Accounts.SignIn;
using Chumchon.Web.Features.Accounts.SignInExternally;
using Chumchon.Web.Features.Accounts.UsePasskeys;
using Chumchon.Web.Platform.Providers;

namespace Chumchon.Web.Features.Accounts;

/// <summary>What is counted of the room.</summary>
public sealed class AccountsMeters(IMeterFactory meters)
{
    private readonly Counter<long> signIns =
        meters.Create(Traces.Name).CreateCounter<long>("chumchon.sign_ins", "{sign-in}", "Sign-ins that were tried, by a password or by the identity provider.");

    /// <param name="refusal">Null where the officer is in.</param>
    internal void SignedIn(Refusal? refusal) => signIns.Add(1, new KeyValuePair<string, object?>(Tags.Outcome, refusal switch
    {
        null => "in",
        SignInFailed or SecondFactorFailed or PasskeyFailed => "wrong",
        SignInLocked => "locked",
        LinkedAccountClosed => "closed",
        _ => "no_office",
    }));

    /// <summary>The provider named nobody, or somebody whom nobody here knows.</summary>
    internal void ProviderSaid(ProviderFailure failure) =>
        signIns.Add(1, new KeyValuePair<string, object?>(Tags.Outcome, failure == ProviderFailure.None ? "not_linked" : "provider_failed"));
}
