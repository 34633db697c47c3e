namespace Chumchon.Web.Features.Accounts;

/// <summary>The addresses of this room.</summary>
public static class AccountsLinks
{
    public const string SignIn = "/sign-in";

    /// <summary>Where whoever came by a one-time code chooses her own password.</summary>
    public const string FirstPassword = "/sign-in/password";

    public const string SignOut = "/sign-out";

    public const string Language = "/language";

    /// <summary>Takes values of preferences, each under its name.</summary>
    public const string Preferences = "/preferences";

    public const string Password = "/password";

    /// <summary>Where the officer is signed in.</summary>
    public const string Sessions = "/account/sessions";

    /// <summary>The offices of an account with several, to choose the one to work for.</summary>
    public const string Office = "/office";
}
