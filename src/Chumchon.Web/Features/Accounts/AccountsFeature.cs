using Chumchon.Data.Accounts;
using Chumchon.Web.Features.Accounts.ChangePassword;
using Chumchon.Web.Features.Accounts.ChooseFirstPassword;
using Chumchon.Web.Features.Accounts.LinkIdentity;
using Chumchon.Web.Features.Accounts.ProveAgain;
using Chumchon.Web.Features.Accounts.ShowOwnData;
using Chumchon.Web.Features.Accounts.ShowSessions;
using Chumchon.Web.Features.Accounts.SignIn;
using Chumchon.Web.Features.Accounts.SignInExternally;
using Chumchon.Web.Features.Accounts.TakeSecondStep;
using Chumchon.Web.Features.Accounts.UsePasskeys;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Chumchon.Web.Features.Accounts;

/// <summary>Signing in and out, and what a person sets for herself (R1–R3).</summary>
public static class AccountsFeature
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddRoomForOfficers(
            "Accounts", "SignIn/SignInPage", "SignIn/SessionEndedPage", "SignInExternally/BeginExternallyPage",
            "SignInExternally/AnswerPage", "LinkIdentity/LinkByCodePage", "ChooseFirstPassword/ChooseFirstPasswordPage",
            "TakeSecondStep/SecondStepPage", "UsePasskeys/SignInByPasskeyPage", "SignOut/SignOutPage", "ChooseLanguage/ChooseLanguagePage")
        .AddScoped<WriteAccounts>()
        .AddScoped<ChosenOffice>()
        .AddSingleton<SignInAttempts>()
        .AddSingleton<Sessions>()
        .AddSingleton<AccountSessions>()
        .AddSingleton<DeviceWords>()
        .AddSingleton<OwnDataQueries>()
        .AddHostedService<ClearSessions>()
        .AddScoped<IdentityErrorDescriber, AccountErrors>()
        .AddSingleton<AccountsMeters>()
        .AddSingleton<NobodysPassword>()
        .AddSingleton<AttemptSource>()
        .AddScoped<PasswordCheck>()
        .AddSingleton<AccountFactors>()
        .AddSingleton<TotpSecrets>()
        .AddScoped<FactorCheck>()
        .AddSingleton<SecondStep>()
        .AddScoped<FinishSignIn>()
        .AddScoped<Passkeys>()
        .AddScoped<ProveIdentity>()
        .Configure<MvcOptions>(static options => options.Filters.Add<ProveAgainFilter>())
        .AddScoped<SetLanguage>()
        .AddScoped<KeepPreferences>()
        .AddScoped<BeginSession>()
        .AddScoped<SignInOfficer>()
        .AddScoped<SetPassword>()
        .AddScoped<ReplacePassword>()
        .AddSingleton<FirstPassword>()
        .AddScoped<UseCode>()
        .AddSingleton<LinkedIdentities>()
        .AddSingleton<PendingIdentity>()
        .AddScoped<AcceptIdentity>()
        .AddScoped<LinkByCode>();

    public static void MapAccounts(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("").RequireAuthorization(RoomPolicies.Officers).MapOwnDataFile();
}
