home=cells[0]?.querySelector('bdi')||cells[0],probe=d.createElement('b');
probe.style.cssText='position:absolute;width:1px;font:10px/1 serif;overflow-wrap:normal;hyphens:auto';probe.textContent='international';home?.append(probe);
const knows=probe.offsetHeight>15;probe.remove();
const V='aeiouyà-æè-ïò-öù-üœ',seam=new RegExp(`(?<=\\p{L}{3})(?<![cgpst](?=h)|[bcdfgkpt](?=[lr])|q(?=u)|[${V}](?=[^${V}](?:er|ate)s?(?!\\p{L})))(?![^${V}]{1,2}(?:(?:e[ds]?|ings?)(?!\\p{L})|ements?))(?=(?<!tt|nn|pp|mm|gg|bb|dd)ings?(?!\\p{L})|(?:[cgpst]h|[bcdfgkpt][lr]|qu|[^${V}\\P{L}])[${V}]\\p{L})`,'iu');
const style=getComputedStyle(home||d.body),least=parseInt(style.hyphenateLimitChars)||8,whole=+style.getPropertyValue('--whole'),word=new RegExp(`(\\p{L}{${least},})`,'u');
if(!knows)cells.forEach(c=>{const w=d.createTreeWalker(c,4),texts=[];while(w.nextNode())texts.push(w.currentNode);
texts.forEach(t=>{if(word.test(t.data)){const parts=t.data.split(word).map((p,i)=>i%2?p.split(seam):[p]);
t.replaceWith(...parts.flatMap(ps=>ps.flatMap((p,i)=>{const y=d.createElement('i');y.className=ps.join('').length<whole?'y yw':'y';return i?[y,p]:[p]})))}})});
