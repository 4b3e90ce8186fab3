using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Build;

/// <summary>
/// Makes a lambda that captures nothing a static method of the class it is written in. The compiler puts it into a class of
/// its own with one instance, because delegates to instance methods are called a little faster.
/// </summary>
internal static class Closures
{
    private const string Home = "<>c";

    public static void MakeStatic(ModuleDefinition module)
    {
        var moved = module.GetTypes()
            .Where(type => type is { Name: Home, DeclaringType: not null, HasGenericParameters: false })
            .SelectMany(type => type.Methods)
            .Where(method => method is { HasThis: true, IsConstructor: false, HasGenericParameters: false } && !UsesThis(method.Body))
            .ToHashSet();

        foreach (var code in module.Bodies().Select(body => body.Instructions))
        {
            for (var at = 1; at < code.Count; at++)
            {
                if (code[at].OpCode.Code == Code.Ldftn && code[at].Operand is MethodDefinition lambda && moved.Contains(lambda))
                {
                    code[at - 1].OpCode = OpCodes.Ldnull;
                    code[at - 1].Operand = null;
                }
            }
        }

        foreach (var lambda in moved)
        {
            var home = lambda.DeclaringType;
            home.Methods.Remove(lambda);
            home.DeclaringType.Methods.Add(lambda);
            lambda.HasThis = false;
            lambda.IsStatic = true;
        }
    }

    private static bool UsesThis(MethodBody body) => body.Instructions.Any(instruction => instruction.Operand == body.ThisParameter);
}
