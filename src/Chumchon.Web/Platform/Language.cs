using System.Globalization;
using Chumchon.Web.Platform.Errors;
using Chumchon.Web.Platform.Officers;

namespace Chumchon.Web.Platform;

/// <summary>
/// The language of a page: the account's, else the cookie's, else Thai. Only <see cref="CultureInfo.CurrentUICulture"/>
/// follows it; the formatting culture stays invariant, for under th-TH a careless parse shifts a year by 543.
/// </summary>
public static class Language
{
    public const string Cookie = "chumchon.language";

    public static readonly CultureInfo Thai = CultureInfo.GetCultureInfo("th");

    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static bool IsEnglish => ReferenceEquals(CultureInfo.CurrentUICulture, English);

    /// <summary><c>th</c> or <c>en</c>, for the page's <c>lang</c>.</summary>
    public static string Code => IsEnglish ? "en" : "th";

    public static void PinInvariantCulture()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = Thai;
        CultureInfo.CurrentUICulture = Thai;
    }

    /// <summary><c>en</c>, or <c>th</c> for anything else.</summary>
    public static string CodeOf(string? code) => Of(code).Name;

    public static CultureInfo Of(string? code) => string.Equals(code, "en", StringComparison.Ordinal) ? English : Thai;

    public static IApplicationBuilder UseLanguage(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (FailureAnswers.IsAnswering(context))
        {
            UseInFailure(context);
        }
        else
        {
            Use(context);
        }

        return next(context);
    });

    /// <summary>Speaks the language of whoever asks from here on.</summary>
    public static void Use(HttpContext context)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = Of(Officer.LanguageOf(context.User) ?? context.Request.Cookies[Cookie]);
    }

    /// <summary>
    /// The same for the answer to a failure, which asks nobody whether the session still stands: what its cookie says of the language
    /// is believed without that.
    /// </summary>
    public static void UseInFailure(HttpContext context)
    {
        Use(context);
        if (Officer.LanguageOf(context.User) is null && SessionCookie.LanguageOf(context) is { } language)
        {
            CultureInfo.CurrentUICulture = Of(language);
        }
    }
}
