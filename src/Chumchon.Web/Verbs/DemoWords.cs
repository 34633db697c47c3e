namespace Chumchon.Web.Verbs;

/// <summary>What the operator is told of a demonstration.</summary>
internal static class DemoWords
{
    public static string Accounts(string password) =>
        $"""
         This is a demonstration: its producers and persons are made up. Sign in with the password  {password}  as
           d9001    a district office      (d and any district code, 878 of them)
           p90      a provincial office    (p and any province code, 76 of them)
           central  the department, reads the whole country
           admin    the department, runs the system
         """;
}
