using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Chumchon.Tests;

/// <summary>
/// What compiled methods call, read from their IL, so that nothing hides behind a name or a variable. The bodies of async methods,
/// iterators and lambdas count as part of whoever makes them.
/// </summary>
internal static class CallGraph
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(static field => (OpCode)field.GetValue(null)!).ToDictionary(static code => code.Value);

    /// <summary>All methods of a type, those of its nested types too, but for the state machines that belong to others.</summary>
    public static IEnumerable<MethodBase> MethodsOf(Type type) => WithNested(type)
        .Where(static nested => !nested.IsAssignableTo(typeof(IAsyncStateMachine)))
        .SelectMany(static nested => nested.GetMethods(All).Cast<MethodBase>().Concat(nested.GetConstructors(All)));

    /// <summary>What the method calls itself, and the lambdas that it makes.</summary>
    public static IEnumerable<MethodBase> CallsOf(MethodBase method)
    {
        var body = method.GetCustomAttribute<StateMachineAttribute>() is { } machine
            ? machine.StateMachineType.GetMethod("MoveNext", All)!
            : method;
        return body.GetMethodBody()?.GetILAsByteArray() is { } code ? Called(body, code) : [];
    }

    /// <summary>The methods of ours that can be reached, the first among them.</summary>
    /// <param name="follow">Whether to look into a method.</param>
    public static HashSet<MethodBase> From(IEnumerable<MethodBase> first, Func<MethodBase, bool> follow)
    {
        var reached = new HashSet<MethodBase>();
        var left = new Stack<MethodBase>(first);
        while (left.TryPop(out var method))
        {
            if (reached.Add(method) && follow(method))
            {
                foreach (var called in CallsOf(method).Select(Open))
                {
                    left.Push(called);
                }
            }
        }

        return reached;
    }

    /// <summary>The method as it was written, without the types it is called with.</summary>
    public static MethodBase Open(MethodBase method)
    {
        var open = method is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericMethodDefinition() : method;
        return open.DeclaringType is { IsConstructedGenericType: true } type
            ? MethodBase.GetMethodFromHandle(open.MethodHandle, type.GetGenericTypeDefinition().TypeHandle)!
            : open;
    }

    private static IEnumerable<Type> WithNested(Type type) => type.GetNestedTypes(All).SelectMany(WithNested).Prepend(type);

    private static IEnumerable<MethodBase> Called(MethodBase body, byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var opcode = Codes[code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at]];
            at += opcode.Size;
            if (opcode.OperandType is OperandType.InlineMethod or OperandType.InlineTok
                && Resolve(body, BitConverter.ToInt32(code, at)) is { } called)
            {
                yield return called;
            }

            at += opcode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static MethodBase? Resolve(MethodBase body, int token)
    {
        var types = body.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var own = body is MethodInfo { IsGenericMethod: true } method ? method.GetGenericArguments() : null;
        return body.Module.ResolveMember(token, types, own) as MethodBase;
    }
}
